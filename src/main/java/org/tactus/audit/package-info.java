/** Who was shown what, when, why and by what right: on record before the answer leaves. */
@NullMarked
package org.tactus.audit;

import org.jspecify.annotations.NullMarked;
