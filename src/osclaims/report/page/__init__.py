"""The page: one self-contained HTML file that shows who says what, and where they part."""
