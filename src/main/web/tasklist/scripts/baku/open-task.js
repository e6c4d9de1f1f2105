// Id of the open task, which Tasklist keeps only in the address.
export const currentTask = () => (window.location.hash.match(/[?&]task=([^&]+)/) || [])[1];
