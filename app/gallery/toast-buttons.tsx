'use client';

import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';

export function ToastButtons() {
  const toast = useToast();
  return (
    <>
      <Button
        onClick={() =>
          toast({
            words: '3,194 answers imported, 12 refused',
            action: { label: 'See them', href: '#refused' },
          })
        }
      >
        Toast
      </Button>
      <Button
        onClick={() =>
          toast({ words: 'Not saved: Sam changed this target a minute ago', error: true })
        }
      >
        Error toast
      </Button>
    </>
  );
}
