/**
 * Files that people hand in, kept under the SHA-256 of their content in the data folder, encrypted where they hold
 * personal data, purged on their day. Knows nothing of what a file is for.
 */
@NullMarked
package io.greentalent.files;

import org.jspecify.annotations.NullMarked;
