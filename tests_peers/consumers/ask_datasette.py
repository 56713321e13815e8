"""Opens a folder as `datasette FOLDER` does and answers paths through Datasette's JSON API."""

import asyncio
import json
import sys
from pathlib import Path

from datasette.app import Datasette


async def answers(folder: Path, paths: list[str]) -> dict[str, object]:
    app = Datasette([], config_dir=folder)
    await app.invoke_startup()
    found = {}
    for path in paths:
        response = await app.client.get(path)
        found[path] = (
            response.json() if ".json" in path else {"status": response.status_code, "page": response.text}
        )
    return found


print(json.dumps(asyncio.run(answers(Path(sys.argv[1]), sys.argv[2:]))))
