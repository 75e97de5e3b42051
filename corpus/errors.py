"""Every error the product raises on purpose.

    CchcError
    ├── InputError               what the user handed in cannot be used
    │   ├── QuestionError        an empty or over-long question
    │   ├── SourceError          a file or folder that cannot be read as a document
    │   └── QuestionSetError     an evaluation file of the wrong form
    ├── StoreError               the store cannot do what was asked
    │   ├── StoreLockedError     another process is writing
    │   ├── StoreVersionError    written by another version of the program
    │   ├── StoreFullError       no room left on the disk
    │   ├── IndexDamagedError    a search index is gone or broken (made anew by itself where that is possible)
    │   ├── ModelMismatchError   vectors were made by another embedding model
    │   └── NotHeldError         no such document or paragraph
    └── ModelError               the embedding or language model cannot be used

A message is one Vietnamese line: what failed, the value seen, what to do next.
Only the faces (command line, page, HTTP) catch these.
"""

from __future__ import annotations


class CchcError(Exception):
    """Root of all errors meant for the user's eyes."""


class InputError(CchcError):
    """What the user handed in cannot be used."""


class QuestionError(InputError):
    """The question is empty or too long."""


class SourceError(InputError):
    """A file or folder cannot be read as a document."""


class QuestionSetError(InputError):
    """An evaluation file does not have the form of the contract."""


class StoreError(CchcError):
    """The store cannot do what was asked."""


class StoreLockedError(StoreError):
    """Another process is writing to the store."""


class StoreVersionError(StoreError):
    """The store was written by another version of the program."""


class StoreFullError(StoreError):
    """There is no room left on the disk; nothing was changed."""


class IndexDamagedError(StoreError):
    """A search index is gone or broken; it can be made anew from the catalogue."""


class ModelMismatchError(StoreError):
    """The stored vectors were made by another embedding model."""


class NotHeldError(StoreError):
    """The document or paragraph is not in the store."""


class ModelError(CchcError):
    """The embedding or language model cannot be used."""
