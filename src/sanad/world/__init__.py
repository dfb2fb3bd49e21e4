"""Who is who among states, in any language: countries, office-holders, bodies, outlets. Data beside look-ups."""
