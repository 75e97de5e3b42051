"""Faces: the command line, the web page, the HTTP interface. They call and format; they decide nothing."""
