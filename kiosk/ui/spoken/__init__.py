"""What is said of each screen: made of the same view and words as what is drawn, and without Qt."""
