export const measureSpeed = async () => '';
