package th.sala.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.board.Board;
import th.sala.ticketing.presence.Shift;

class BoardFileTest {
    private static final LocalDate DAY = LocalDate.parse("2026-12-02");
    private static final LocalDate EARLIER = LocalDate.parse("2026-12-01");

    @Test
    void each_figure_is_a_row_with_that_of_the_days_before() {
        var board = new Board(
                Instant.EPOCH,
                DAY,
                DAY,
                new Board.Days(EARLIER, EARLIER),
                List.of(new Board.Queue("=team", 1, 2, 3, 4, 5, 6, Instant.EPOCH)),
                List.of(new Board.Age("0", 7, 8)),
                List.of(new Board.Promise("resolution", 9, 10)),
                List.of(new Board.Channel("line", 11, 100, true, 12)),
                List.of(new Board.Figure("csat", "number", null, 8.5)));
        var table = new CsvTable();
        BoardFile.of(board, List.of(new Shift("agent1", "นก", "lunch", null, 3, 7, 10)))
                .rows()
                .forEach(table::row);
        assertThat(table.text().lines())
                .containsExactly(
                        "part,key,figure,value,before",
                        "queues,'=team,not-started,1,",
                        "queues,'=team,in-progress,2,",
                        "queues,'=team,waiting,3,",
                        "queues,'=team,unassigned,4,",
                        "queues,'=team,near,5,",
                        "queues,'=team,late,6,",
                        "queues,'=team,oldest-at,1970-01-01T00:00:00Z,",
                        "promises,resolution,near,9,",
                        "promises,resolution,late,10,",
                        "ages,0,open,7,8",
                        "channels,line,contacts,11,12",
                        "figures,csat,number,,8.5",
                        "agents,agent1,state,lunch,",
                        "agents,agent1,tickets,3,",
                        "agents,agent1,points,7,",
                        "agents,agent1,capacity,10,");
    }
}
