import { useLocation, useRoute } from 'preact-iso/router';
import { useEffect } from 'preact/hooks';

/** Leads from a proposal's own address to the desk on which it is opened. */
export default function VerificationLink() {
  const id = useRoute().params['id'] ?? '';
  const { route } = useLocation();
  useEffect(() => {
    route(`/verifikasi?usulan=${encodeURIComponent(id)}`, true);
  }, [id, route]);
  return null;
}
