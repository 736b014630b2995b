import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { listTeams } from '@shared/api/teams';
import { locale } from '@shared/i18n/locale';

const hour = 3_600_000;

/** The teams with their people, and what a team is called. */
export function useTeams() {
  const query = useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => listTeams(signal), staleTime: hour });
  const teams = computed(() => query.data.value?.items ?? []);
  const teamName = (key: string | null) => {
    const team = teams.value.find((each) => each.key === key);
    return (locale.value === 'en' ? team?.nameEn : team?.name) ?? key ?? '–';
  };
  return { teams, teamName };
}
