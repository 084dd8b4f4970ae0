package neuguong.query.exemplar;

/** An exemplar of an export, as it was found and as a list shows it. */
record ExportRow(ExemplarHit hit, ExemplarItem item) {}
