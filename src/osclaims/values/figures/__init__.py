"""Printed figures: sums of money, quantities, counts and ages, from their words to their intervals."""
