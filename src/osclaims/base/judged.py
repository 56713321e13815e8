"""Every finding of a base: each rule over what it brings together, with what people ruled on it."""

from __future__ import annotations

from osclaims.base.items import links, mentions
from osclaims.base.rulings import ruled
from osclaims.engines.memory import run
from osclaims.model.finding import Finding
from osclaims.model.ledger import Ledger
from osclaims.rules import RULES, ordered
from osclaims.rules.rule import Context


def context_of(ledger: Ledger) -> Context:
    """What the rules know beside the claims of a base."""
    publishers = {id_: source.publisher for id_, source in ledger.sources.items()}
    published = {id_: source.published for id_, source in ledger.sources.items() if source.published}
    return Context(ledger.vocabulary, publishers, published)


def findings_of(ledger: Ledger, context: Context) -> list[Finding]:
    """Every finding, as findings are listed."""
    items = {"claims": ledger.claims.values(), "mentions": mentions(ledger), "links": links(ledger)}
    found = [finding for rule in RULES for finding in run(rule, items[rule.items], context)]
    return ordered(ruled(found, ledger))
