package org.tactus.registry;

import io.quarkus.qute.TemplateData;

/** Something that is on file, in plain words. */
@TemplateData
record Fact(String label, String says) {}
