"""The critical apparatus: each utterance with its renditions, under its speaker."""

from __future__ import annotations

from osclaims.base.quotations import Rendition, Utterance
from osclaims.frozen import Frozen
from osclaims.report.page import anchors
from osclaims.report.page.claims import Told, told
from osclaims.report.page.desk import Desk, Keys, Mention
from osclaims.report.page.wording import Stretch, aligned
from osclaims.report.safe import line


class Witness(Frozen):
    """A rendition; `stretches` hold it against the base text, None where words are not held."""

    claim: Told
    form: str
    stretches: list[Stretch] | None
    is_base: bool

    @property
    def differs(self) -> bool:
        """Whether some words are others than in the base text."""
        return any(stretch.differs for stretch in self.stretches or ())


class Speech(Frozen):
    """One utterance: the base text, and every other rendition of it."""

    anchor: str
    href: str
    occasion: str
    base: Witness
    others: list[Witness]
    mentions: list[Mention]
    keys: Keys


class Speaker(Frozen):
    """Everything that one person is quoted as saying; what several sources render comes first."""

    name: str
    speeches: list[Speech]


def speakers(desk: Desk) -> list[Speaker]:
    """Every speaker, the most quoted first."""
    found: dict[str, list[Speech]] = {}
    for utterance in desk.base.quotations():
        found.setdefault(utterance.speaker, []).append(speech(utterance, desk))
    names = desk.base.entity_names
    told_by_name = [
        Speaker(line(names.get(id_, id_)), sorted(speeches, key=lambda s: -len(s.others)))
        for id_, speeches in found.items()
    ]
    return sorted(told_by_name, key=lambda speaker: -len(speaker.speeches))


def speech(utterance: Utterance, desk: Desk) -> Speech:
    """One utterance with its renditions held against the base text."""
    base, *others = utterance.renditions
    claims = [rendition.claim for rendition in utterance.renditions]
    mentions = {m.href: m for claim in claims for m in desk.mentions(claim.id)}
    return Speech(
        anchor=anchors.of_utterance(utterance.id),
        href=anchors.link(anchors.of_utterance(utterance.id)),
        occasion=line(desk.base.entity_names.get(utterance.occasion or "", utterance.occasion or "")),
        base=_witness(base, base, desk),
        others=[_witness(base, other, desk) for other in others],
        mentions=list(mentions.values()),
        keys=desk.keys(claims),
    )


def _witness(base: Rendition, rendition: Rendition, desk: Desk) -> Witness:
    claim = rendition.claim
    printed_in = f", {claim.printed_in}" if claim.printed_in else ""
    stretches = None if rendition is base else aligned(base.claim, claim)
    return Witness(told(claim, desk), f"{claim.form}{printed_in}", stretches, rendition is base)
