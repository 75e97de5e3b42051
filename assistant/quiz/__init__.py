"""Quizzes from the held texts: facts → items → checks → files that trainers' tools import."""
