"""Commands made when they are asked for: making all of them takes longer than answering with one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from typing import Any

from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo

Function = Callable[..., None]


class Made(MutableMapping[str, Any]):
    """Commands by name; one that is still a function is made into a command when it is looked up."""

    def __init__(self, functions: Sequence[Function], made: dict[str, Any]) -> None:
        """Functions in their order, then what typer has made already."""
        self.known: dict[str, Any] = {name_of(function): function for function in functions} | made

    def __getitem__(self, name: str) -> Any:  # noqa: ANN401 - a command of typer's own click
        """The command of that name."""
        found = self.known[name]
        if type(found) is type(name_of):
            info = CommandInfo(name, callback=found)
            found = get_command_from_info(info, pretty_exceptions_short=True, rich_markup_mode=None)
            self.known[name] = found
        return found

    def __setitem__(self, name: str, command: Any) -> None:  # noqa: ANN401 - as above
        """Take a command that typer made."""
        self.known[name] = command

    def __delitem__(self, name: str) -> None:
        """Forget a command."""
        del self.known[name]

    def __iter__(self) -> Iterator[str]:
        """The names in their order."""
        return iter(self.known)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.known)


def name_of(function: Function) -> str:
    """What a function is called on the command line.

    >>> def serve_mcp_(): ...
    >>> name_of(serve_mcp_)
    'serve-mcp'
    """
    return function.__name__.rstrip("_").replace("_", "-")


def group_of(functions: Sequence[Function]) -> type[TyperGroup]:
    """A kind of group that has these commands beside those that typer gives it."""

    class Commands(TyperGroup):
        def __init__(self, **given: Any) -> None:  # noqa: ANN401 - whatever typer hands over
            super().__init__(**given)
            self.commands = Made(functions, dict(self.commands))

        def list_commands(self, _ctx: Any) -> list[str]:  # noqa: ANN401 - a context of typer's own click
            return list(self.commands)

    return Commands
