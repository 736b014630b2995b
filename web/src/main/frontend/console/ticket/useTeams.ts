import { useQuery } from '@tanstack/vue-query';
import { computed } from 'vue';
import { listTeams } from '@shared/api/teams';
import { useWords } from '@shared/i18n/useWords';

const hour = 3_600_000;

/** The teams with their people, and what a team is called. */
export function useTeams() {
  const { name } = useWords();
  const query = useQuery({ queryKey: ['teams'], queryFn: ({ signal }) => listTeams(signal), staleTime: hour });
  const teams = computed(() => query.data.value?.items ?? []);
  const teamName = (key: string | null) => {
    const told = name('team', key);
    return told === key ? (teams.value.find((team) => team.key === key)?.name ?? key) : told;
  };
  return { teams, teamName };
}
