"""Click's own words in Vietnamese.

Click looks its words up through gettext, which wants a compiled catalogue on disk; a table laid over
the same look-up keeps the words readable here. A word missing from the table stays English.
"""

from __future__ import annotations

from collections.abc import Callable

_WORDS = {
    "Usage:": "Cách dùng:",
    "Options": "Tuỳ chọn",
    "Commands": "Lệnh",
    "Positional arguments": "Tham số",
    "Show this message and exit.": "Hiện hướng dẫn này rồi thoát.",
    "default: {default}": "mặc định: {default}",
    "env var: {var}": "biến môi trường: {var}",
    "required": "bắt buộc",
    "Aborted!": "Đã dừng.",
    "Error: {message}": "Lỗi: {message}",
    "Try '{command} {option}' for help.": "Xem hướng dẫn: {command} {option}",
    "Did you mean {possibility}?": "Có phải bạn muốn gõ {possibility}?",
    "(Did you mean one of: {possibilities}?)": "(Có phải bạn muốn gõ: {possibilities}?)",
    "Missing command.": "Thiếu tên lệnh.",
    "Missing argument": "Thiếu tham số",
    "Missing option": "Thiếu tuỳ chọn",
    "Missing parameter": "Thiếu tham số",
    "Missing {param_type}": "Thiếu {param_type}",
    "Missing parameter: {param_name}": "Thiếu tham số: {param_name}",
    "No such command {name!r}.": "Không có lệnh {name!r}.",
    "No such option {name!r}.": "Không có tuỳ chọn {name!r}.",
    "Got unexpected extra argument ({args})": "Thừa tham số ({args}). Câu có dấu cách phải đặt trong ngoặc kép.",
    "Got unexpected extra arguments ({args})": "Thừa tham số ({args}). Câu có dấu cách phải đặt trong ngoặc kép.",
    "Invalid value: {message}": "Giá trị không hợp lệ: {message}",
    "Invalid value for {param_hint}: {message}": "Giá trị của {param_hint} không hợp lệ: {message}",
    "Option {name!r} does not take a value.": "Tuỳ chọn {name!r} không nhận giá trị.",
    "Option {name!r} requires an argument.": "Tuỳ chọn {name!r} cần một giá trị.",
    "Option {name!r} requires {nargs} arguments.": "Tuỳ chọn {name!r} cần {nargs} giá trị.",
    "{value!r} is not a valid {number_type}.": "{value!r} không phải là số.",
    "{value} is not in the range {range}.": "{value} không nằm trong khoảng {range}.",
    "{name} {filename!r} does not exist.": "{name} {filename!r} không tồn tại.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} là thư mục.",
    "{name} {filename!r} is a file.": "{name} {filename!r} là tệp.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} không đọc được.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} không ghi được.",
    "{value!r} does not match the formats {formats}.": (
        "{value!r} không phải là một ngày có thật, viết như 02/9/2021 hoặc 2021-09-02."
    ),
    "file": "Tệp",
    "directory": "Thư mục",
    "path": "Đường dẫn",
}


def _word(message: str) -> str:
    return _WORDS.get(message, message)


def _words(one: str, many: str, n: int) -> str:
    return _word(one if n == 1 else many)


def speak_vietnamese() -> None:
    """Lay the table over click's look-ups. Called once, by the command line's entry point."""
    import click.core
    import click.decorators
    import click.exceptions
    import click.formatting
    import click.parser
    import click.termui
    import click.types

    lookups: dict[str, Callable[..., str]] = {"_": _word, "ngettext": _words}
    for module in (
        click.core, click.decorators, click.exceptions, click.formatting, click.parser, click.termui, click.types,
    ):  # fmt: skip
        for name, lookup in lookups.items():
            if hasattr(module, name):
                setattr(module, name, lookup)
