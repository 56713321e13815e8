"""Starts `osclaims serve-mcp` as an assistant does and speaks to it with the client of the official SDK."""

import asyncio
import json
import sys
from typing import Any

from mcp import Client, MCPError, StdioServerParameters, stdio_client
from mcp_types import CallToolResult, Tool

Json = dict[str, Any]


async def conversation(folder: str, calls: list[tuple[str, Json]], addresses: list[str]) -> Json:
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "osclaims", "serve-mcp", "--kb", folder]
    )
    async with Client(stdio_client(server)) as client:
        tools = (await client.list_tools()).tools
        resources = (await client.list_resources()).resources
        answers = [await client.call_tool(name, given) for name, given in calls]
        return {
            "instructions": client.instructions,
            "tools": {tool.name: [tool.annotations.read_only_hint, more_arguments(tool)] for tool in tools},
            "resources": {str(resource.uri): resource.description for resource in resources},
            "answers": [told(answer) for answer in answers],
            "texts": [await text(client, address) for address in addresses],
        }


def more_arguments(tool: Tool) -> bool:
    return bool(tool.input_schema.get("additionalProperties", True))


def told(answer: CallToolResult) -> Json | None:
    return {"error": answer.content[0].text} if answer.is_error else answer.structured_content


async def text(client: Client, address: str) -> str | Json:
    try:
        content = (await client.read_resource(address)).contents[0]
        return str(content.text)
    except MCPError as error:
        return {"error": str(error)}


print(json.dumps(asyncio.run(conversation(sys.argv[1], *map(json.loads, sys.argv[2:])))))
