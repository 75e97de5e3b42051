"""The web face: a page for officials and an HTTP interface for other programs, in one server."""
