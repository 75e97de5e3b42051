"""A command group that imports a command only when it is called: help stays fast, siblings stay apart."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import click


class Late(NamedTuple):
    """Where a command lives (`module:attribute`) and its line in the help."""

    target: str
    help: str


class LazyGroup(click.Group):
    """`late` names commands of other modules; a module this installation lacks gives one clear line."""

    def __init__(self, *args: Any, late: Mapping[str, Late], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._late = late

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Own commands in the order they were written, then the late ones."""
        return [*self.commands, *self._late]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Own command, else the late one, imported now."""
        if cmd_name not in self._late:
            return super().get_command(ctx, cmd_name)
        found = _load(cmd_name, self._late[cmd_name].target)
        return found if isinstance(found, click.Command) else _wrapped(cmd_name, found)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The help's list, without importing a late command."""
        rows = [(name, command.get_short_help_str(80)) for name, command in self.commands.items()]
        rows += [(name, late.help) for name, late in self._late.items()]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)


def _load(name: str, target: str) -> Any:
    module, _, attribute = target.partition(":")
    try:
        return getattr(import_module(module), attribute)
    except ModuleNotFoundError as error:
        if error.name and (module == error.name or module.startswith(f"{error.name}.")):
            raise click.ClickException(f"Lệnh “{name}” chưa có trong bản này. Xem các lệnh: cchc --help.") from None
        raise


def _wrapped(name: str, main: Callable[[list[str]], object]) -> click.Command:
    """A plain `main(argv)` as a command that hands everything on, `--help` too; its integer is the exit code."""

    @click.command(
        name, add_help_option=False, context_settings={"ignore_unknown_options": True, "allow_extra_args": True}
    )
    @click.argument("argv", nargs=-1, type=click.UNPROCESSED)
    def command(argv: tuple[str, ...]) -> object:
        return main(list(argv))

    return command
