"""What words beside a price do to it, in English and the languages of Europe's shops, in literal tables."""

from __future__ import annotations

from osclaims.values.figures import hedge_words, number_words
from osclaims.values.figures.per import ADVERBS
from osclaims.values.figures.units import UNITS

PREFIXES = hedge_words.PREFIXES | {
    phrase: name
    for name, phrases in {
        "at least": "ab,ab nur,vanaf,från,fra,od,už od,desde,dès,à partir de,a partir de,a partire da,da,dal,"
        "alkaen,de la,от,від",
        "up to": "bis,bis zu,jusqu'à,fino a,hasta,até,tot,do,až,upp till,opp til,op til,до",
        "about": "etwa,ungefähr,rund,environ,cerca de,aproximadamente,aprox,około,asi,přibližně,cca,cca .,"
        "omkring,ungefär,ongeveer,примерно,около",
        "over": "über,mehr als,plus de,più di,más de,mais de,meer dan,över,mere end,více než,ponad,более,"
        "свыше",
        "under": "unter,weniger als,moins de,meno di,menos de,minder dan,mindre än,mindre end,méně než,"
        "poniżej,менее",
        "nearly": "fast,knapp,presque,quasi,casi,quase,bijna,nästan,næsten,téměř,skoro,prawie,почти",
        "only": "nur,seulement,solo,sólo,só,apenas,slechts,endast,bara,kun,pouze,jen,tylko,doar,только",
    }.items()
    for phrase in phrases.split(",")
}
"""What may stand before a sum of money: the hedges of English, and of other languages by their class."""


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


TAXES = _words("vat gst tax taxes mwst ust tva iva dph ddv pdv btw moms mva kdv alv áfa ht ttc ндс пдв")
INCLUSIONS = _words("+ plus no without ex exc excl ohne zzgl sans hors bez sin sem senza без")
"""What says before the name of a tax that the price is without it; beside anything else it is no label."""

_CHANGES = _words(
    "free not never no nor neither nothing without except excluding unless if versus vs off down from to by",
    "of for and or but than between minus plus times maybe perhaps possibly hardly scarcely part share rest",
    "loss losses lost deficit shortfall fell fall falls fallen drop dropped cut cuts rose rise rises risen",
    "raise increase increased decrease decreased gain gained change changed difference refund cashback",
    "decline declined slump slumped plunge plunged dip dipped reduction reduced tumble tumbled overdraft",
    "worse better poorer richer behind ahead away apart myriad zillion gazillion umpteen arab kharab",
    "credit discount rebate cheaper dearer save saves saved saving savings grand each every per ea",
    "ago later earlier hence prior past into beneath underneath overdrawn underwater",
    "nicht kein keine ohne pas sans non sin sem senza niet geen zonder inte ikke utan uden nie bez не без",
    "und oder et ou ed och og или pro par por za na je alla til till på для",
    "rabatt rabais remise sconto descuento desconto korting sleva zľava rabat скидка",
)
"""Words that negate, join, compare or divide a figure, turn its sign, or make a change of it."""

GOVERNING = _words(
    "aboard about above across after against ahead along alongside amid amidst among amongst apart around as",
    "aside atop away because before behind below beneath beside besides beyond circa concerning considering",
    "counting covering despite during exceeding following given granted hitting including inside into",
    "lest like midway minding near nearer nearest next notwithstanding of onto opposite out outside",
    "over passing past pending per providing reaching regarding respecting round since so sub than through",
    "throughout till times together touching toward towards under underneath unlike until unto upon upward",
    "upwards via whereas whether while whilst with within yet",
    "almost already anywhere barely ever even formerly hardly likely nearly nowhere often once otherwise",
    "previously probably potentially rarely rather scarcely seldom sometimes soon still too unlikely",
    "usually again instead twice thrice both half",
)
"""Prepositions, conjunctions and adverbs right before a sum: they say where it lies, or make it doubtful.

Those that say that this is the price ("at", "in", "on", "is", "currently") are left out.
"""

DETERMINERS = _words("a an the his her its their our my your this that these those")

_SPANS = _words(
    "mo mth ph phr wk yr psf psm pcm pm pw pn ppn pppn pppw ppd nightly fortnightly quarterly annual way",
    "mensuels mensuelle mensuales mensili mensais mtl jährl sem semaine semana settimana woche week",
    "monat monatlich mois mensuel mes mensual mese mensile maand månad måned měsíc měsíčně miesiąc месяц",
    "jahr jährlich an année annuel año anual anno annuo jaar år rok rocznie год tag jour día giorno dag den",
    "stunde heure hora ora uur timme time hodina час stück stk pièce pieza pezzo stuk kus ks szt шт",
)
"""What prices are per in other languages, which makes a rate of them."""

_WITHOUT_MEANING = _words("a an the in on at as it his her their its these those")
_HEDGES = frozenset(
    word
    for table in (PREFIXES, hedge_words.SUFFIXES)
    for phrase, name in table.items()
    if name
    for word in phrase.split()
)
_NUMBERS = (
    number_words.ZERO_WORDS,
    number_words.SMALL,
    number_words.TENS,
    number_words.HUNDRED,
    number_words.SCALES,
    number_words.SCALE_LETTERS,
    number_words.ORDINALS,
    number_words.DENOMINATORS,
    number_words.MULTIPLES,
    number_words.VAGUE,
    number_words.COLLECTIVES,
)
MEANINGFUL = (
    frozenset(word for table in (*_NUMBERS, ADVERBS, UNITS) for phrase in table for word in phrase.split())
    | _HEDGES
    | _CHANGES
    | _SPANS
) - _WITHOUT_MEANING
"""Words that may change how much a sum is, so that they are no label."""

SCALE_STEMS = (
    *("thou", "hund", "taus", "tus", "duiz", "tsd", "tis", "tys", "ribu", "тыс", "тис"),
    *("mil", "mln", "mio", "juta", "мил", "мл", "mrd", "mld", "mdr", "billi", "billo", "billó", "bilió"),
    *("bilio", "bilh", "bilj", "tril"),
)
"""How thousands, millions and billions begin in these languages, and when they are misspelt."""
