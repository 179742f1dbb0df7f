package org.reportchain.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportchain.organisation.OrganisationFixture.JUNE_2022;
import static org.reportchain.organisation.OrganisationFixture.SHIPPED;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportchain.csv.BrokenFiles;

class OrganisationLoaderTest {

    private static final String HEADER = "code,name,kind,parent,symbol,valid_from,valid_to\n";
    private static final String CITY = "01,Hà Nội,CITY,,TU,2021-01-01,\n";
    private static final String DONG_DA = "006,Đống Đa,URBAN_DISTRICT,01,QU,2021-01-01,\n";
    private static final String CAT_LINH = "00178,Cát Linh,WARD,006,,2021-01-01,\n";
    private static final String HOLDERS = "post,person,name,email,valid_from,valid_to\n";

    private final OrganisationFixture fixture = new OrganisationFixture();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void secondLoadChangesNothing() {
        Changes first = fixture.loadWithDemoPeople(SHIPPED);
        Changes second = fixture.loadWithDemoPeople(SHIPPED);

        assertThat(first).isEqualTo(new Changes(736 + 63 + 1238 + 1238, 0, 0, 0));
        assertThat(second).isEqualTo(Changes.NONE);
    }

    @Test
    void withoutTheDemoProfileThereIsNobody() {
        fixture.load(SHIPPED);

        assertThat(fixture.organisation().people()).isEmpty();
        assertThat(fixture.organisation().holdings(JUNE_2022)).isEmpty();
        assertThat(fixture.organisation().posts(JUNE_2022)).isNotEmpty();
    }

    @Test
    void databaseWithDemoPeopleIsRefusedOutsideTheDemoProfile() {
        fixture.loadWithDemoPeople(SHIPPED);

        assertThatThrownBy(() -> fixture.load(SHIPPED))
                .isInstanceOf(BrokenFiles.class)
                .hasMessageContaining("cơ sở dữ liệu: đang chứa tài khoản mẫu");
    }

    @Test
    void unitIsChangedEndedAndFollowedByAnotherWithTheSameCode() {
        load(CITY + DONG_DA + CAT_LINH, "");

        assertThat(load(CITY + DONG_DA.replace("Đống Đa", "Đống  Đa mới") + CAT_LINH, ""))
                .isEqualTo(new Changes(0, 1, 0, 0));
        String ended = CAT_LINH.replace("2021-01-01,", "2021-01-01,2022-12-31");
        String successor = "00178,Ô Chợ Dừa,WARD,006,,2023-01-01,\n";
        assertThat(load(CITY + DONG_DA + ended + successor, "")).isEqualTo(new Changes(1, 1, 1, 0));
        assertThat(fixture.organisation()
                        .unit("00178", LocalDate.of(2022, 12, 31))
                        .name())
                .isEqualTo("Cát Linh");
        assertThat(fixture.organisation()
                        .unit("00178", LocalDate.of(2023, 1, 1))
                        .name())
                .isEqualTo("Ô Chợ Dừa");
    }

    @Test
    void unitMissingFromTheFileIsLeftUntouched() {
        load(CITY + DONG_DA + CAT_LINH, "");

        assertThat(load(CITY + DONG_DA, "")).isEqualTo(new Changes(0, 0, 0, 1));
        assertThat(fixture.organisation().children("006", JUNE_2022)).hasSize(1);
    }

    @Test
    void storedUnitsCountWhenAFileIsChecked() {
        load(CITY + DONG_DA, "");

        assertThatThrownBy(() -> load("02,Hà Giang,CITY,,TU,2021-01-01,\n", ""))
                .isInstanceOf(BrokenFiles.class)
                .hasMessageContaining("cơ sở dữ liệu: đơn vị \"01\" không có đơn vị cấp trên");
        assertThat(fixture.organisation().units(Level.CITY, JUNE_2022)).hasSize(1);
    }

    @Test
    void personHoldsAPostBetweenTwoDays() {
        load(CITY + DONG_DA, """
                006.drafter,nguoi-1,Người Một,mot@bao-cao.example,2022-01-01,2022-05-31
                006.drafter,nguoi-2,Người Hai,không phải địa chỉ,2022-06-01,
                006.clerk,nguoi-2,Người Hai,không phải địa chỉ,2022-06-01,
                006.secretary,nguoi-3,Người Ba,,2022-01-01,
                006.organisation,nguoi-3,Người Ba,,2022-01-01,
                """);
        Organisation organisation = fixture.organisation();

        assertThat(organisation.holders("006.drafter", LocalDate.of(2022, 5, 31)))
                .extracting(Person::name)
                .containsExactly("Người Một");
        assertThat(organisation.holders("006.drafter", JUNE_2022))
                .extracting(Person::name)
                .containsExactly("Người Hai");
        assertThat(organisation.postsOf("nguoi-2", JUNE_2022))
                .extracting(Post::role)
                .containsExactly("clerk", "drafter");
        assertThat(organisation.holders("006.drafter", LocalDate.of(2021, 6, 1)))
                .isEmpty();
        assertThat(organisation.holds("nguoi-3", "006.boards", JUNE_2022)).isTrue();
        assertThat(organisation.person("nguoi-3").email()).isNull();
    }

    @Test
    void unitThatHasEndedIsSpokenForByThoseOfItsLastDay() {
        load(CITY + DONG_DA.replace("2021-01-01,", "2021-01-01,2025-06-30"), """
                006.drafter,nguoi-1,Người Một,,2022-01-01,
                006.drafter,nguoi-2,Người Hai,,2022-01-01,2025-06-29
                """);
        Organisation organisation = fixture.organisation();
        LocalDate later = LocalDate.of(2025, 7, 1);

        assertThat(organisation.holders("006.drafter", later))
                .extracting(Person::id)
                .containsExactly("nguoi-1");
        assertThat(organisation.postsOf("nguoi-1", later)).extracting(Post::id).containsExactly("006.drafter");
        assertThat(organisation.postsOf("nguoi-2", later)).isEmpty();
        assertThat(organisation.title("006.drafter", later)).isEqualTo("Chuyên viên tổng hợp Quận ủy Đống Đa");
        assertThat(organisation.holdings(later)).isEmpty();
        assertThat(organisation.posts(later)).noneMatch(post -> post.unit().equals("006"));
    }

    private Changes load(String units, String holders) {
        return fixture.load(OrganisationFixture.write(folder, HEADER + units, HOLDERS + holders));
    }
}
