"""The words of hedging and their classes."""

from __future__ import annotations


def _table(classes: dict[str, str]) -> dict[str, str]:
    return {phrase.strip(): name for name, phrases in classes.items() for phrase in phrases.split(",")}


def _glued(table: dict[str, str]) -> dict[str, str]:
    """The hedges that are printed without their spaces, as "upto" and "atleast" are."""
    return {phrase.replace(" ", ""): name for phrase, name in table.items() if name}


_PREFIXES = _table(
    {
        "about": "about, around, some, roughly, approximately, approx, approx ., near, circa, c ., "
        "appx, appx ., ca, ca ., an estimated, estimated, est, est ., somewhere around, in the region of, "
        "in the order of, on the order of, in the neighbourhood of, in the neighborhood of, in "
        "the vicinity of, more or less, just about, give or take, ~, ≈, \u223c, an average of, "
        "on average, average, typically, an approximate",
        "nearly": "close on, nigh on, the best part of, the better part of, "
        "nearly, almost, close to, just under, just below, just short of, just shy of, "
        "shy of, short of, not quite, slightly under, slightly below, slightly less than, "
        "slightly fewer than, a little under, a little less than, a bit under, a bit less "
        "than, approaching, little short of, nearing, virtually, practically, a shade "
        "under, a fraction under, marginally less than, marginally below, narrowly under, "
        "narrowly below, fractionally under, fractionally below, fractionally less than, barely under, "
        "barely below",
        "just over": "just over, just above, just more than, slightly over, slightly above, slightly "
        "more than, a little over, a little more than, a little above, a bit over, a bit "
        "more than, a touch over, a shade over, a fraction over, little more than, "
        "marginally more than, marginally above, narrowly over, narrowly above, fractionally over, "
        "fractionally above, fractionally more than, barely over, barely above, barely more than",
        "over": "over, more than, above, greater than, upwards of, upward of, in excess of, "
        "exceeding, north of, higher than, beyond, topping, surpassing, larger than, "
        "bigger than, longer than, older than, >",
        "at least": "starting at, starts at, beginning at, begins at, "
        "at least, at the very least, no less than, no fewer than, not less than, not "
        "fewer than, a minimum of, minimum, as few as, as little as, as low as, min, min "
        "., from at least, ≥, >=, = >",
        "well over": "well over, well above, far more than, much more than, far over, far above, well "
        "in excess of, way over, way more than, considerably more than, significantly "
        "more than, substantially more than, comfortably over, comfortably more than, "
        "well beyond",
        "under": "under, fewer than, less than, below, south of, lower than, smaller than, shorter "
        "than, younger than, <",
        "up to": "capped at, limited to, "
        "up to, within, at most, at the most, as many as, as much as, no more than, not "
        "more than, a maximum of, maximum, as high as, as long as, max, max ., anything "
        "up to, not exceeding, no greater than, no higher than, ≤, <=, = <",
        "well under": "well under, well below, far less than, far fewer than, much less than, far "
        "below, significantly less than, considerably less than, substantially less than",
        "only": "only, merely, just, a mere, barely, a paltry, a modest",
        "": "a total of, a record, a whopping, a staggering, a full, a combined, a grand total of, all of, "
        "a further, another, the, all, an additional, an extra, a solid, a massive, a huge, totalling, "
        "totaling, equal to, =, worth, valued at, priced at, price, a price of, our price, your price, "
        "list price, sale price, regular price, now, was, his, her, their, its, these, those, in the, "
        "magnitude, a magnitude, magnitude of, a magnitude of",
        "exactly": "exactly, precisely, an exact, exactly the, on the dot",
    }
)
PREFIXES = _glued(_PREFIXES) | _PREFIXES
"""What stands before a figure. `only` is kept and without effect, the class without a name not even kept;
`exactly` makes zeros digits."""

SUFFIXES = _table(
    {
        "about": "or so, or thereabouts, approximately, estimated, approx, approx ., est, est ., roughly, "
        "give or take, "
        "more or less, or about, odd, ish, something, on average, at a guess",
        "at least": "or more, or above, or over, or higher, or greater, or longer, or older, and up, "
        "and over, & over, & up, and above, and more, at least, plus, +, upwards, upward, minimum, min, "
        "and older, & older, at a minimum, or better, at the very least",
        "over": "and counting",
        "up to": "or less, or fewer, or under, or below, or lower, or younger, and under, & under, and "
        "below, at most, max, maximum, at a maximum, tops, at the most, at the very most, and younger, "
        "& younger",
        "nearly": "or nearly so",
        "only": "only, alone",
        "": "in all, in total, altogether, all told, flat, y / y, m / m, q / q, yoy, mom, qoq, year on year, "
        "year over year, month on month, quarter on quarter",
    }
)
"""What stands after a figure or after what it counts."""

RIGHT_BEHIND = SUFFIXES | {"some": "about"}
"""What stands right after a figure: "40-some people"; behind a comma some are some of them."""
