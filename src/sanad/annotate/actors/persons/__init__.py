"""Which person a name on the page means, and whether it is a person's."""
