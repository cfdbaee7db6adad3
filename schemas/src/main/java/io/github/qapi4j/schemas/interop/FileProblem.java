package io.github.qapi4j.schemas.interop;

import java.nio.file.Path;

/** What keeps a directory from being listed, or a file from being read. */
public sealed interface FileProblem extends DescriptorProblem {
    /**
     * A directory of the search path exists and cannot be listed; the others are read all the same.
     *
     * @param path the directory
     * @param cause why not, in words
     */
    record UnreadableDirectory(Path path, String cause) implements FileProblem {
        @Override
        public String message() {
            return "the directory cannot be read: " + TerminalText.of(cause);
        }

        @Override
        public String remedy() {
            return "make it a directory that this user may list, or leave it out of the search path";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadableDirectory(this);
        }
    }

    /**
     * A link that leads to nothing.
     *
     * @param path the link
     * @param missing what does not exist
     */
    record DanglingLink(Path path, Path missing) implements FileProblem {
        @Override
        public String message() {
            return "the link leads to '" + TerminalText.of(missing) + "', which does not exist";
        }

        @Override
        public String remedy() {
            return "install what it leads to, or remove the link; an empty file hides a name";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.danglingLink(this);
        }
    }

    /**
     * A link that leads in a circle, or through more than 40 links.
     *
     * @param path the link
     */
    record LinkLoop(Path path) implements FileProblem {
        @Override
        public String message() {
            return "the link leads in a circle, or through more than 40 links";
        }

        @Override
        public String remedy() {
            return "let it lead to a file";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.linkLoop(this);
        }
    }

    /**
     * A file that cannot be read.
     *
     * @param path the file
     * @param cause why not, in words
     */
    record UnreadableFile(Path path, String cause) implements FileProblem {
        @Override
        public String message() {
            return "the file cannot be read: " + TerminalText.of(cause);
        }

        @Override
        public String remedy() {
            return "make it a regular file that this user may read";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unreadableFile(this);
        }
    }

    /**
     * A file that vanished or was replaced between the listing of its directory and the end of its reading.
     *
     * @param path the file
     */
    record Changed(Path path) implements FileProblem {
        @Override
        public String message() {
            return "the file vanished or was replaced while it was being looked at";
        }

        @Override
        public String remedy() {
            return "look again";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.changed(this);
        }
    }

    /**
     * A file that is larger than any descriptor.
     *
     * @param path the file
     * @param limit the largest size that is read, in bytes
     */
    record TooLarge(Path path, int limit) implements FileProblem {
        @Override
        public String message() {
            return "the file is larger than " + limit + " bytes";
        }

        @Override
        public String remedy() {
            return "a descriptor is one small JSON object; put nothing else in the file";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tooLarge(this);
        }
    }
}
