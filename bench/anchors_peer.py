"""Run in the peers' environment by bench.loading: how long linkml-reference-validator takes for excerpts.

Reads `[[text, excerpt], ...]` from the file named first, prints processor seconds and how many were valid.
What is timed is `validate`, which its command and its plugin call for each excerpt; the references are at
hand, so that nothing is fetched or read. It folds each text once, and each excerpt every time.
"""

import json
import sys
import time
from pathlib import Path

from linkml_reference_validator.models import ReferenceContent, ReferenceValidationConfig
from linkml_reference_validator.validation.supporting_text_validator import SupportingTextValidator

pairs = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
validator = SupportingTextValidator(ReferenceValidationConfig())
references = {
    text: ReferenceContent(reference_id=str(at), content=text)
    for at, text in enumerate({t for t, _ in pairs})
}
ids = {text: reference.reference_id for text, reference in references.items()}
by_id = {reference.reference_id: reference for reference in references.values()}
validator.fetcher.fetch = by_id.get
started = time.process_time()
valid = sum(validator.validate(excerpt, ids[text]).is_valid for text, excerpt in pairs)
print(json.dumps([time.process_time() - started, valid]))
