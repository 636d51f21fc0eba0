/** Years of claims, made up and filed like anybody's, and how fast auditors are answered then. */
@NullMarked
package org.tactus.load;

import org.jspecify.annotations.NullMarked;
