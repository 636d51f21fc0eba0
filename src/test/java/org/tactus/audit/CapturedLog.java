package org.tactus.audit;

import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What is logged, whatever the level, while it is open. */
final class CapturedLog extends Handler implements AutoCloseable {

    private final StringBuffer text = new StringBuffer();
    private final Formatter formatter = new SimpleFormatter();
    private final Logger root = Logger.getLogger("");

    CapturedLog() {
        setLevel(Level.ALL);
        root.addHandler(this);
    }

    String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord message) {
        text.append(formatter.format(message));
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
