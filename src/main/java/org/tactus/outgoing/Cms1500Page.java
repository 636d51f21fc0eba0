package org.tactus.outgoing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page as HTML, everything in it escaped. */
@CheckedTemplate(basePath = "outgoing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record Cms1500Page(Cms1500 form) implements TemplateInstance {}
