package dev.attune.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.function.IntSupplier;

/** Where the demo shows what it sees. */
sealed interface Screen extends AutoCloseable {
    /** Shows the present view; called about once a second. */
    void show(DemoView view);

    /** Shows the last view, says what it means and leaves the terminal as it was. */
    void end(DemoView view);

    /** Leaves the terminal as it was. */
    @Override
    void close();

    /** Redraws in place, by the escape sequences that all terminals of today understand (ECMA-48). */
    final class Terminal implements Screen {
        private static final String HIDE_CURSOR = "\u001b[?25l";
        private static final String SHOW_CURSOR = "\u001b[?25h";
        private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
        private static final String CLEAR_BELOW = "\u001b[J";

        private final PrintStream out;
        private final IntSupplier width;
        private int drawn;

        /** @param width columns of the terminal, asked each time: windows change */
        Terminal(PrintStream out, IntSupplier width) {
            this.out = out;
            this.width = width;
        }

        @Override
        public void show(DemoView view) {
            // One column less: writing into the last one makes some terminals wrap.
            List<String> lines = ScoreTable.lines(view, width.getAsInt() - 1);
            StringBuilder text = new StringBuilder(HIDE_CURSOR);
            if (drawn > 0) {
                text.append("\u001b[").append(drawn).append("F");
            }
            for (String line : lines) {
                text.append(line).append(CLEAR_TO_END_OF_LINE).append('\n');
            }
            text.append(CLEAR_BELOW);
            drawn = lines.size();
            out.print(text);
            out.flush();
        }

        @Override
        public void end(DemoView view) {
            show(view);
            out.println();
            ShiftSummary.lines(view.agents()).forEach(out::println);
            close();
        }

        @Override
        public void close() {
            out.print(SHOW_CURSOR);
            out.flush();
        }
    }

    /** Plain lines, for files and pipes: a line on the progress now and then, the table at turning points. */
    final class Plain implements Screen {
        /** Views between two lines. */
        private static final int EVERY = 5;

        private final PrintStream out;
        private int views;
        private boolean live;

        Plain(PrintStream out) {
            this.out = out;
        }

        @Override
        public void show(DemoView view) {
            boolean first = views == 0;
            boolean turned = view.live() != null && !live;
            live = view.live() != null;
            if (first || turned) {
                table(view);
            } else if (views % EVERY == 0) {
                out.println(ScoreTable.progress(view));
            }
            views++;
        }

        @Override
        public void end(DemoView view) {
            table(view);
            out.println();
            ShiftSummary.lines(view.agents()).forEach(out::println);
        }

        @Override
        public void close() {
            out.flush();
        }

        private void table(DemoView view) {
            ScoreTable.lines(view, Integer.MAX_VALUE).forEach(out::println);
            out.flush();
        }
    }
}
