/**
 * The rules once more: slower, plainer, and written from the contract and the clarifications alone, to hold tactus's decisions against.
 *
 * <p>Imports nothing of tactus. The code tables are read from the same files: which codes there are is data, and other tests hold it.
 */
package org.tactus.oracle;
