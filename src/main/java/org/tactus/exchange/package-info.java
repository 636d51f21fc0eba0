/** Plans pull: FHIR's REST API over what was written when claims were accepted; the stored bytes, as they are. */
@NullMarked
package org.tactus.exchange;

import org.jspecify.annotations.NullMarked;
