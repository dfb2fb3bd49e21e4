"""Words that point back to somebody who was named: pronouns, epithets, descriptions, and what is said to be *its*."""
