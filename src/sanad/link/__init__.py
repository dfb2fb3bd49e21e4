"""What joins the annotations of many pages."""
