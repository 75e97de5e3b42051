"""Question → cited answer: understand → retrieve → compose → cite."""
