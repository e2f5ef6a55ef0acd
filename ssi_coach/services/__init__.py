"""What one can do: each intent of a person is one function here, over ports that storage fills."""
