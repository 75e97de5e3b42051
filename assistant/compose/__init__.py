"""Answers by kind. Each module takes a Scene and gives a Draft, or None when the evidence does not carry one."""
