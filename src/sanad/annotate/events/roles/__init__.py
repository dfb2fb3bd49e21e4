"""Who acts and who is acted on, by grammar: position, voice, prepositions and the open places of an entry."""
