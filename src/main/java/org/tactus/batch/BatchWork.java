package org.tactus.batch;

/** What is done with batches of one kind. */
public sealed interface BatchWork permits WholeWork, PartwiseWork {

    String kind();
}
