"""The journal's schema, step by step: one module a step, none of which changes once released."""
