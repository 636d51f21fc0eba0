package org.tactus.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of pages as people see them: its methods may take a {@link Browser}, with which they open them in Chromium.
 *
 * <p>Where there is no Chromium, the class is skipped and says what to install. A test that fails leaves what its tabs showed in
 * {@code target/failed-pages}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumExtension.class)
public @interface InChromium {}
