"""Run in the peers' environment by bench.loading: how long linkml-reference-validator takes for excerpts.

Reads `[[text, excerpt], ...]` from the file named first, prints processor seconds and how many were found.
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
started = time.process_time()
found = sum(
    bool(validator.find_text_in_reference(excerpt, references[text]).found) for text, excerpt in pairs
)
print(json.dumps([time.process_time() - started, found]))
