"""What the rest of the page says of an event: parties and days that stand in other sentences."""
