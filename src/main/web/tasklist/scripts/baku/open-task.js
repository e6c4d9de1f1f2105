// Which task is open: Tasklist keeps it in the address alone.
export const currentTask = () => (window.location.hash.match(/[?&]task=([^&]+)/) || [])[1];
