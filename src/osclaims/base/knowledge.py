"""The knowledge base as a program sees it: claims, findings and quotations, filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from osclaims.base.display import Claims, Findings
from osclaims.base.filters import Filter, select, sources_of, speakers_of
from osclaims.base.names import UnknownNameError, one_of, whole_word
from osclaims.frozen import Frozen
from osclaims.loading.cache import load_cached
from osclaims.loading.find import find_base, shipped_base
from osclaims.model.claim import AnyClaim, Quotation
from osclaims.model.finding import SEVERITIES, Finding, Severity
from osclaims.model.ledger import Ledger
from osclaims.model.source import Source
from osclaims.problems import Problem

if TYPE_CHECKING:
    from osclaims.base.compare import Question
    from osclaims.base.coverage import Coverage
    from osclaims.base.quotations import Utterance
    from osclaims.base.search import Hit
    from osclaims.base.timeline import Dated
    from osclaims.rules.rule import Context


def load(path: Path | str | None = None) -> KnowledgeBase:
    """The base at `path`, else the one that the environment, the parent folders or the package hold.

    Raises:
        UnreadableBaseError: there is no base at `path`.
    """
    return KnowledgeBase(load_cached(find_base(Path(path) if path is not None else None)))


class KnowledgeBase(Frozen, dict=True):
    """A loaded base. Claims come in the order of the files, findings with the most serious first."""

    ledger: Ledger

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem of the base, by place.

        That a ruling is on nothing is said where no claim was refused: it could be on that claim.
        """
        if self.ledger.refused or not self.ledger.rulings:
            return self.ledger.problems
        from osclaims.base.rulings import unfounded  # noqa: PLC0415 - bases without rulings need no finding

        gone = unfounded(self.ledger.rulings, self._all_findings)
        return tuple(sorted({*self.ledger.problems, *gone}))

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources by id."""
        return self.ledger.sources

    @cached_property
    def source_names(self) -> dict[str, tuple[str, ...]]:
        """Every source, with what it may be called beside its id."""
        return sources_of(self.ledger)

    @property
    def is_shipped(self) -> bool:
        """Whether this is the base that comes with osclaims."""
        return self.ledger.root.resolve() == shipped_base().resolve()

    @cached_property
    def context(self) -> Context:
        """What the rules know beside the claims."""
        from osclaims.base.judged import context_of  # noqa: PLC0415 - looking claims up needs no rule

        return context_of(self.ledger)

    @cached_property
    def topics(self) -> dict[str, int]:
        """Every topic with the number of its claims, the most frequent first."""
        counts = Counter(topic for claim in self.ledger.claims.values() for topic in claim.topics)
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))

    @cached_property
    def entity_names(self) -> dict[str, str]:
        """The name of every entity by id; a source that is a subject goes by its title."""
        named = {id_: entity.name for id_, entity in self.ledger.vocabulary.entities.items()}
        return named | {f"source:{id_}": f"“{source.title}”" for id_, source in self.sources.items()}

    @cached_property
    def speakers(self) -> dict[str, tuple[str, ...]]:
        """Everyone who is quoted, with their names."""
        return speakers_of(self.ledger)

    def claims(self, **conditions: str | None) -> Claims:
        """The claims that fulfil all conditions (`source topic subject property speaker kind since until`).

        Raises:
            UnknownNameError: a condition names nothing that the base has.
        """
        return Claims(select(self.ledger, Filter(**conditions)))

    def claim(self, id_: str) -> list[AnyClaim]:
        """The claim of that id; all members, when it is a claim with several values.

        Raises:
            UnknownNameError: there is no such claim.
        """
        known = self.ledger.claims
        if id_ in known:
            return [known[id_]]
        members = [claim for key, claim in known.items() if key.startswith(id_ + "/") and key.count("/") > 1]
        if members:
            return members
        local = {key: (key.split("/", 1)[1],) for key in known}
        return [known[one_of("claim", id_, local)]]

    def findings(
        self,
        *,
        severity: Severity | None = None,
        least: Severity = "note",
        **conditions: str | None,
    ) -> Findings:
        """Findings of the conflict side, the most serious first, down to `least`.

        Conditions are those of `claims`: a finding is kept when one of its claims fulfils them.

        Raises:
            UnknownNameError: a condition names nothing that the base has.
        """
        for asked in (severity, least):
            if asked is not None and asked not in SEVERITIES:
                raise UnknownNameError("severity", asked, SEVERITIES)
        found = [f for f in self._all_findings if SEVERITIES.index(f.severity) <= SEVERITIES.index(least)]
        if severity is not None:
            found = [f for f in found if f.severity == severity]
        return self._about(found, conditions)

    def agreements(self, **conditions: str | None) -> Findings:
        """What sources agree on, the most origins first."""
        found = [f for f in self._all_findings if f.severity == "agreement"]
        return self._about(sorted(found, key=lambda f: (-len(f.origins), f.id)), conditions)

    def finding(self, id_: str) -> Finding:
        """The finding of that id.

        Raises:
            UnknownNameError: there is no such finding.
        """
        known = {finding.id: finding for finding in self._all_findings}
        return known[one_of("finding", id_, dict.fromkeys(known, ()))]

    def look_up(self, id_: str) -> tuple[list[AnyClaim], list[Finding]]:
        """A claim with the findings it stands in, or a finding by itself.

        Raises:
            UnknownNameError: the id is neither a claim's nor a finding's.
        """
        findings = {finding.id: finding for finding in self._all_findings}
        if id_ in findings:
            return [], [findings[id_]]
        claims = self.claim(id_)
        ids = {claim.id for claim in claims}
        return claims, [finding for finding in findings.values() if ids.intersection(finding.claims)]

    def counted(self, source: str) -> tuple[int, float | None]:
        """How many claims a source makes, and the share of its figures, dates and quotations they cover."""
        return self._claims_of[source], self.coverage[source].share

    @cached_property
    def coverage(self) -> dict[str, Coverage]:
        """What is seen in each source, by its id, and how much of it is recorded."""
        from osclaims.base.coverage import coverages  # noqa: PLC0415 - nothing else detects

        return {each.source.id: each for each in coverages(self.ledger, self.sources)}

    @cached_property
    def _claims_of(self) -> Counter[str]:
        return Counter(claim.source for claim in self.ledger.claims.values())

    def quotations(self, speaker: str | None = None) -> list[Utterance]:
        """What people said, by utterance, each with its renditions.

        Raises:
            UnknownNameError: nobody, or more than one person, is called `speaker`.
        """
        from osclaims.base.quotations import utterances  # noqa: PLC0415 - nothing else collates

        chosen = whole_word("speaker", speaker, self.speakers) if speaker is not None else None
        quoted = [claim for claim in self.ledger.claims.values() if isinstance(claim, Quotation)]
        return utterances([claim for claim in quoted if chosen in {None, claim.speaker}], self.sources)

    def compare(self, subject: str, property_: str | None = None, *, inside: bool = False) -> list[Question]:
        """What each source answers to all that is asked of a subject; of what lies `inside` it too, if asked.

        Raises:
            UnknownNameError: there is no such subject or property.
        """
        from osclaims.base import compare  # noqa: PLC0415 - nothing else compares

        claims = self.claims(subject=None if inside else subject, property=property_)
        chosen = compare.inside(claims, subject, self.ledger.vocabulary) if inside else claims
        return compare.questions(chosen, self._all_findings)

    def timeline(self, **conditions: str | None) -> list[Dated]:
        """Every date that claims print, in the order of time; conditions are those of `claims`.

        Raises:
            UnknownNameError: a condition names nothing that the base has.
        """
        from osclaims.base.timeline import in_time  # noqa: PLC0415 - nothing else asks

        return in_time(self.claims(**conditions))

    def search(self, words: str, **conditions: str | None) -> list[Hit]:
        """The claims in which all of some words are found, the best first; conditions are those of `claims`.

        Raises:
            UnknownNameError: a condition names nothing that the base has.
        """
        from osclaims.base.search import search  # noqa: PLC0415 - nothing else asks

        return search(words, self.claims(**conditions), self.ledger.vocabulary, self.sources)

    @cached_property
    def _all_findings(self) -> list[Finding]:
        from osclaims.base.judged import findings_of  # noqa: PLC0415 - looking claims up needs no rule

        return findings_of(self.ledger, self.context)

    def _about(self, found: Sequence[Finding], conditions: Mapping[str, str | None]) -> Findings:
        if not any(value is not None for value in conditions.values()):
            return Findings(found)
        kept = {claim.id for claim in self.claims(**conditions)}
        return Findings(finding for finding in found if kept.intersection(finding.claims))
