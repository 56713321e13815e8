"""Reads statements, puts the entities together again and cleans every value by its type."""

import json
import sys
from collections import defaultdict
from pathlib import Path

from followthemoney import model
from followthemoney.dataset import Dataset
from followthemoney.statement import StatementEntity, read_path_statements

statements = defaultdict(list)
for statement in read_path_statements(Path(sys.argv[1]), "json"):
    statements[statement.entity_id].append(statement)
everything = Dataset.make({"name": "everything", "title": "everything"})
entities, refused = {}, []
for id_, said in statements.items():
    entity = StatementEntity.from_statements(everything, said)
    entities[id_] = {"schema": entity.schema.name, "caption": entity.caption, "properties": entity.properties}
    for statement in said:
        prop = model.get(statement.schema).get(statement.prop)
        if prop is None or prop.type.clean(statement.value) is None:
            refused.append([statement.schema, statement.prop, statement.value])
print(json.dumps({"entities": entities, "refused": refused}))
