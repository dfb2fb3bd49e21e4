"""From chunks to mentions: offices, bodies and persons with their titles, by where a language puts what belongs to them."""
